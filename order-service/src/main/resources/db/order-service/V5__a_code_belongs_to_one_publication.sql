-- What a promotion is published with is settled before it is published, under its id: so a request
-- that is refused because the id is another publication's never gets as far as a code of its own.
create table promotion_claim (
  promotion_id text not null primary key,
  code         text unique -- null: it works without one
);
-- Whose code is whose stands in the promotions' own events; whatever else had taken one, had not been
-- published with it.
insert into promotion_claim (promotion_id, code)
  select e.event -> 'promotion' ->> 'id', e.event -> 'promotion' ->> 'code'
    from (select convert_from(payload, 'UTF8')::jsonb as event
            from ledger.event where event_type = 'promotion.published') e
      on conflict do nothing;
drop table promotion_code;
grant select, insert on promotion_claim to ${appRole};
