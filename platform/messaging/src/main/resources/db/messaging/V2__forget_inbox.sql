-- By age, for those that are forgotten; a key is added at this index's end.
create index inbox_age on inbox (handled_at);

-- Forgets at most so many inbox keys that are older than so many seconds, the oldest first; null
-- while another instance is at it. Two sorts of keys are kept however old they are:
--
-- p_kept             of consumers that read a compacted topic: its records stay for good, and with
--                    the group's offsets lost all of them are delivered again;
-- parked or waiting  of a record that came a second time and was put aside behind another one of its
--                    order: when a person has it redriven, its key alone says that it was applied.
--
-- It cannot hold up an append: a batch of commands writes to the store's tables only, where its own
-- keys are, under a lock that is not asked for here. Nor does it hold up a consumer: only a record
-- delivered again at the very moment its key is forgotten waits, for one small batch.
--
-- It runs as the owner, and never forgets a key of less than a day: so the app role can purge keys
-- without a right to delete any key it likes, with which a table could be changed twice.
create function forget_inbox(p_seconds bigint, p_kept text[], p_most integer) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- This clock has stamped the keys too.
  before constant timestamptz := now() - greatest(p_seconds, 86400) * interval '1 second';
  forgotten integer;
begin
  if not pg_try_advisory_xact_lock(4993446646711) then
    return null;
  end if;
  delete from ${flyway:defaultSchema}.inbox
   where ctid = any (array(
           select i.ctid from ${flyway:defaultSchema}.inbox i
            where i.handled_at < before
              and i.consumer <> all (p_kept)
              and not exists (
                    select from ${flyway:defaultSchema}.parked p
                     where p.closed_at is null
                       and p.consumer = i.consumer and p.message_id = i.message_id)
              and not exists (
                    select from ${flyway:defaultSchema}.waiting w
                     where w.consumer = i.consumer and w.message_id = i.message_id)
            order by i.handled_at limit p_most));
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

revoke all on function forget_inbox(bigint, text[], integer) from public;
grant execute on function forget_inbox(bigint, text[], integer) to ${appRole};
