create table promotion (
  id              text   not null primary key,
  seller_id       text   not null,
  code            text,                  -- null: applies by itself
  kind            text   not null,
  definition      jsonb  not null,
  published_index bigint not null,       -- from this index of the log on …
  ended_index     bigint,                -- … and from this one no more; null: not ended early
  changed_index   bigint not null,
  end_reason      text
);
create index promotion_changed on promotion (seller_id, changed_index desc);
create table use_count (
  promotion_id text   not null,
  limit_name   text   not null,
  counted_for  text   not null, -- "all", a day, a customer, a keyed hash of an address or device
  taken        bigint not null,
  primary key (promotion_id, limit_name, counted_for)
);
create table held_use (
  order_number text not null,
  promotion_id text not null,
  due_at       timestamptz,      -- to be released or settled from then on; null: the order keeps it
  cancelled    boolean not null, -- whether the order was placed, and ended
  primary key (order_number, promotion_id)
);
create index held_use_due on held_use (due_at) where due_at is not null;
