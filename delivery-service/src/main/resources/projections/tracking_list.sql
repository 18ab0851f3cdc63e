-- Names and numbers as carriers write them, in small letters: the same number is one row.
create table scanned (
  carrier         text        not null,
  tracking_number text        not null,
  as_written      text        not null,
  scans           int         not null,
  first_seen      timestamptz not null, -- when its first scan came in
  last_scan       text        not null, -- the kind of the one that came in last
  last_seen       timestamptz not null,
  primary key (carrier, tracking_number)
);
create index scanned_oldest on scanned (first_seen, carrier, tracking_number);

create table waybill (
  order_number    text   not null,
  shipment_id     text   not null,
  since           bigint not null, -- place in the log
  carrier         text   not null,
  tracking_number text   not null,
  primary key (order_number, shipment_id, since)
);
create index waybill_by_number on waybill (carrier, tracking_number);
