-- Letters that could not be put into words, and those about the same order or person that wait behind
-- them. Ids and reasons only: what a letter says stands in the events that call for it.
create table parked_letter (
  log_index  bigint      not null primary key, -- of the event that calls for it
  about      text        not null, -- an order's number, or the person a message is for
  reason     text        not null,
  parked_at  timestamptz not null,
  written_at timestamptz -- null while it is parked
);
create index parked_letter_open on parked_letter (about, log_index) where written_at is null;

-- Who had one tried again at once, and why: kept for good.
create table parked_letter_redrive (
  id           bigint generated always as identity primary key,
  log_index    bigint      not null references parked_letter,
  reason       text        not null,
  requested_by text        not null,
  requested_at timestamptz not null
);

grant select, insert on parked_letter, parked_letter_redrive to ${appRole};
grant update (reason, written_at) on parked_letter to ${appRole};
