create table notice (
  notice_id    uuid        not null primary key,
  order_number text,                 -- null: marketing
  kind         text        not null,
  state        text        not null, -- WAITING, SENT or GIVEN_UP
  requested_at timestamptz not null,
  changed_at   timestamptz not null,
  obstacle     text                  -- what is, or was last, in its way
);
create index notice_by_state on notice (state, requested_at desc, notice_id desc);
create index notice_newest on notice (requested_at desc, notice_id desc);
