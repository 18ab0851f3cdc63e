-- What one operator asks for and another confirms, about records that were put aside. A request is
-- never changed but for its confirmation.
create table parking_request (
  id           uuid primary key,
  kind         text not null check (kind in ('redrive', 'discard')),
  parked_id    bigint not null,
  reason       text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  action_id    bigint,
  check (confirmed_by <> requested_by)
);
create index on parking_request (requested_at, id);
grant select, insert on parking_request to ${appRole};
grant update (confirmed_by, confirmed_at, action_id) on parking_request to ${appRole};
