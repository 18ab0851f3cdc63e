-- One row a card that was saved, for lists; what belongs to its holder is in its stream alone.
create table saved_card (
  card_id     text        not null primary key,
  customer_id text        not null,
  saved_at    timestamptz not null
);
create index saved_card_customer on saved_card (customer_id, saved_at, card_id);
create index saved_card_saved on saved_card (saved_at, card_id);
