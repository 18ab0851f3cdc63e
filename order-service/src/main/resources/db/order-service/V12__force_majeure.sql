-- Which orders were looked at for which circumstance, as it stood; looked at again when it is lost.
create table force_majeure_look (
  order_number    text   not null,
  circumstance_id text   not null,
  revision        bigint not null,
  primary key (order_number, circumstance_id)
);
grant select, insert, update on force_majeure_look to ${appRole};
