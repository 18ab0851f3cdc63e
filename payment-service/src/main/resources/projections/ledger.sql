-- Postings: one row a leg, never changed. Positive amounts are debits, negative ones credits.
create table posting (
  log_index    bigint      not null, -- of the event that it follows from
  leg          smallint    not null,
  order_number text,                 -- null for what belongs to no order, or to none any more
  event_type   text        not null,
  account      text        not null,
  amount       bigint      not null check (amount <> 0), -- whole tenge
  occurred_at  timestamptz not null,
  primary key (log_index, leg)
);
create index posting_order on posting (order_number, log_index);
create index posting_account on posting (account, occurred_at) include (amount);

-- A hold is posted once (the key) and ended once (the check of who ends it).
create table hold (
  order_number text   not null,
  attempt      int    not null,
  posted_at    bigint not null, -- log index
  ended_at     bigint,
  primary key (order_number, attempt)
);

create function posting_is_never_changed() returns trigger language plpgsql as $$
begin
  raise exception 'postings are never changed: correct them by new ones';
end $$;
create trigger posting_is_never_changed before update on posting
  for each row execute function posting_is_never_changed();

-- Looked at when the transaction ends, so that the legs may come one after the other.
create function transaction_balances() returns trigger language plpgsql as $$
declare
  total numeric;
begin
  execute format('select sum(amount) from %I.posting where log_index = $1', tg_table_schema)
    into total using new.log_index;
  if total <> 0 then
    raise exception 'the postings of event % do not balance: %', new.log_index, total
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger transaction_balances after insert on posting
  deferrable initially deferred for each row execute function transaction_balances();
