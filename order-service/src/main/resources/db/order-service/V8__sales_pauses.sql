-- Sales that are paused (B-2.12): of a product, or of everything that a seller offers.
create table sales_pause (
  seller_id  text        not null,
  sku        text,                 -- null: everything
  reason     text        not null,
  paused_at  timestamptz not null,
  paused_by  text        not null,
  ended_at   timestamptz,          -- null: still paused
  ended_by   text
);
create unique index sales_pause_now on sales_pause (seller_id, coalesce(sku, ''))
  where ended_at is null;
grant select, insert, update on sales_pause to ${appRole};
