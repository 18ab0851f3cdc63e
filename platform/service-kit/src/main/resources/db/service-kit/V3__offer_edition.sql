-- The editions that the offers topic has told of, in services that keep to them.
create table offer_edition (
  seller_id   text  not null,
  edition     text  not null,
  valid_from  date  not null,
  valid_until date,              -- last Almaty day; null while it is the seller's newest
  terms       jsonb not null,
  primary key (seller_id, edition)
);
grant select, insert, update on offer_edition to ${appRole};
