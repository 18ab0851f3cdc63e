-- The committed order: log_index 1, 2, 3 … without holes, in order of commit. No sequence stands
-- behind it: append() gives the numbers under a lock that it holds to the end of its transaction.
create table event (
  log_index   bigint      not null primary key,
  stream_id   uuid        not null,
  seq         bigint      not null,
  event_id    uuid        not null,
  stream_type text        not null,
  event_type  text        not null,
  revision    integer     not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  payload     bytea       not null, -- the exact bytes that were serialised: they are hashed later
  metadata    bytea       not null, -- JSON: actor, correlationId, causationId, traceparent
  unique (stream_id, seq)
);

-- The keys of commands with their answers, in the same transaction as the command's events.
create table command_key (
  kind        smallint    not null, -- 1: a request's idempotency key, 2: a consumed message
  owner       text        not null, -- the request's subject, the message's consumer
  operation   text        not null, -- empty for a message
  key         text        not null,
  entry_id    uuid        not null, -- of the submission, so that its repetition is recognised
  body_hash   bytea       not null, -- empty for a message
  answer      bytea       not null, -- JSON: ids and, if refused, the refusal
  recorded_at timestamptz not null,
  primary key (owner, operation, key, kind)
);

-- One a stream, thrown away when the state's shape has changed.
create table snapshot (
  stream_id   uuid   not null primary key,
  seq         bigint not null,
  stream_type text   not null,
  schema_hash bytea  not null,
  state       bytea  not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or removed (% on %)', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_never_changed
  before update or delete or truncate on event
  for each statement execute function refuse_change();
-- "always": also for a session that has set session_replication_role to replica.
alter table event enable always trigger event_is_never_changed;

-- Appends a batch of commands, numbered 1 … n by their place in p_entry, in one round trip.
--
-- p_entry, p_stream, p_next  for each command its id, its stream and the sequence that must be free
-- e_…                        the commands' events, e_command telling whose
-- k_…                        the commands' keys with the answers to store, k_command telling whose
--
-- Returns the head before the batch, the batch's recorded_at, and the commands that were left out:
-- 1 this very command is on record, 2 its key is taken (with the stored hash and answer), 3 its
-- stream has moved. For one command the first row counts. All others are appended, in order,
-- under head + 1, head + 2 …
--
-- Volatile, so that each statement sees what was committed before it: the head is read after the
-- lock was granted. The look-ups are lateral with a limit, so that even a plan made on an empty table
-- probes the index row by row; one plan is kept, as making one costs more than running it.
create function append(
  p_entry uuid[], p_stream uuid[], p_next bigint[],
  e_command integer[], e_stream uuid[], e_seq bigint[], e_id uuid[], e_stream_type text[],
  e_type text[], e_revision integer[], e_occurred bigint[], e_payload bytea[], e_metadata bytea[],
  k_command integer[], k_kind smallint[], k_owner text[], k_operation text[], k_key text[],
  k_hash bytea[], k_answer bytea[],
  out head bigint, out stamp timestamptz,
  out x_command integer[], out x_outcome integer[], out x_hash bytea[], out x_answer bytea[])
language plpgsql volatile security invoker
set lock_timeout = '5s'
set plan_cache_mode = force_generic_plan
as $$
declare
  with_keys constant boolean := cardinality(k_command) > 0;
begin
  perform pg_advisory_xact_lock(4993446646709); -- one lock a database, held until after the commit

  select e.log_index, e.recorded_at into head, stamp
    from ${flyway:defaultSchema}.event e order by e.log_index desc limit 1;
  head := coalesce(head, 0);
  stamp := greatest(stamp, clock_timestamp());

  if with_keys then
    select array_agg(k.command order by k.command),
           array_agg(case when c.entry_id = p_entry[k.command] then 1 else 2 end order by k.command),
           array_agg(c.body_hash order by k.command),
           array_agg(c.answer order by k.command)
      into x_command, x_outcome, x_hash, x_answer
      from unnest(k_command, k_kind, k_owner, k_operation, k_key)
             as k(command, kind, owner, operation, key)
     cross join lateral (
       select o.entry_id, o.body_hash, o.answer from ${flyway:defaultSchema}.command_key o
        where o.owner = k.owner and o.operation = k.operation and o.key = k.key and o.kind = k.kind
        limit 1) c;
  end if;

  select x_command || array_agg(p.command order by p.command),
         x_outcome
           || array_agg(case when e.event_id = p.entry then 1 else 3 end order by p.command),
         x_hash || array_agg(null::bytea),
         x_answer || array_agg(null::bytea)
    into x_command, x_outcome, x_hash, x_answer
    from unnest(p_entry, p_stream, p_next) with ordinality as p(entry, stream, next, command)
   cross join lateral (
     select o.event_id from ${flyway:defaultSchema}.event o
      where o.stream_id = p.stream and o.seq = p.next
      limit 1) e;

  insert into ${flyway:defaultSchema}.event
    select head + row_number() over (order by v.n), v.stream, v.seq, v.id, v.stream_type, v.type,
           v.revision, timestamptz 'epoch' + v.occurred * interval '1 microsecond', stamp,
           v.payload, v.metadata
      from unnest(e_command, e_stream, e_seq, e_id, e_stream_type, e_type, e_revision, e_occurred,
                  e_payload, e_metadata) with ordinality
             as v(command, stream, seq, id, stream_type, type, revision, occurred,
                  payload, metadata, n)
     where x_command is null or v.command <> all (x_command);

  if with_keys then
    insert into ${flyway:defaultSchema}.command_key
      select k.kind, k.owner, k.operation, k.key, p_entry[k.command], k.hash, k.answer, stamp
        from unnest(k_command, k_kind, k_owner, k_operation, k_key, k_hash, k_answer)
               as k(command, kind, owner, operation, key, hash, answer)
       where x_command is null or k.command <> all (x_command);
  end if;
end $$;

-- The highest index on record before a moment; 0 when there is none. recorded_at never falls, so a
-- search by halves needs no index of its own.
create function index_before(moment timestamptz) returns bigint
language plpgsql stable security invoker as $$
declare
  low  bigint := 0;
  high bigint;
  mid  bigint;
  found_at timestamptz;
begin
  select coalesce(max(log_index), 0) into high from ${flyway:defaultSchema}.event;
  while low < high loop
    mid := low + (high - low + 1) / 2;
    select recorded_at into found_at from ${flyway:defaultSchema}.event where log_index = mid;
    if found_at < moment then
      low := mid;
    else
      high := mid - 1;
    end if;
  end loop;
  return low;
end $$;

revoke all on function
  append(uuid[], uuid[], bigint[], integer[], uuid[], bigint[], uuid[], text[], text[], integer[],
         bigint[], bytea[], bytea[], integer[], smallint[], text[], text[], text[], bytea[], bytea[]),
  index_before(timestamptz), refuse_change() from public;
grant usage on schema ${flyway:defaultSchema} to ${appRole};
grant select, insert on event, command_key to ${appRole};
grant select, insert, update, delete on snapshot to ${appRole};
grant execute on function
  append(uuid[], uuid[], bigint[], integer[], uuid[], bigint[], uuid[], text[], text[], integer[],
         bigint[], bytea[], bytea[], integer[], smallint[], text[], text[], text[], bytea[], bytea[]),
  index_before(timestamptz) to ${appRole};
