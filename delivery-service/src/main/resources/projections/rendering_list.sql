create table rendering_list (
  order_number     text        not null,
  rendering_id     text        not null,
  line             int         not null,
  quantity         int         not null,
  recorded_at      timestamptz not null,
  objections_until date        not null, -- last Almaty day
  standing         text        not null,
  objection        int,                  -- the last one to it; null when there was none
  primary key (order_number, rendering_id, line)
);
create index rendering_list_over on rendering_list (objections_until) where standing = 'OPEN';
create index rendering_list_oldest on rendering_list (recorded_at, rendering_id, line);
create index rendering_list_by_standing
  on rendering_list (standing, recorded_at, rendering_id, line);
