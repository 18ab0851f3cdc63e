-- A provider with an address for each kind of webhook does not say the kind in its bytes.
alter table webhook_receipt add column kind text not null default '';
