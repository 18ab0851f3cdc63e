-- The tariff editions that delivery has published, as it told them; never changed.
create table tariff_edition (
  edition    text  not null primary key,
  valid_from date  not null, -- first Almaty day
  body       jsonb not null
);
grant select, insert on tariff_edition to ${appRole};
