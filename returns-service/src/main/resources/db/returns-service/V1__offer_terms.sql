-- What of each offer edition returns need; written by the reaction to its publication.
create table offer_terms (
  seller_id          text not null,
  edition            text not null,
  return_window_days integer not null,
  last_day_gives_way boolean not null,
  primary key (seller_id, edition)
);
grant select, insert, update on offer_terms to ${appRole};
