-- One row a mandate, for lists; how each stands its stream says.
create table mandate (
  mandate_id  text        not null primary key,
  customer_id text        not null,
  notice_days integer     not null,
  given_at    timestamptz not null
);
create index mandate_customer on mandate (customer_id, given_at, mandate_id);
create index mandate_given on mandate (given_at, mandate_id);

-- One row a charge of a schedule: what is due is found here, and decided in its mandate's stream.
create table scheduled_charge (
  mandate_id   text not null references mandate,
  order_number text not null,
  due_on       date not null,
  look_from    date not null,
  standing     text not null,
  ground       text,
  primary key (mandate_id, order_number)
);
create index scheduled_charge_due on scheduled_charge (due_on, mandate_id, order_number);
create index scheduled_charge_open on scheduled_charge (mandate_id, order_number)
  where standing in ('WAITING', 'UNDER_WAY');
