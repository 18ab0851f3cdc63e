-- By age, for those that are forgotten; a key is added at this index's end.
create index command_key_age on command_key (kind, recorded_at);

-- Forgets at most so many keys of a kind that are older than so many seconds, the oldest first; null
-- while another instance is at it.
--
-- It runs as the owner, and never forgets a key of less than a day: so the app role can purge keys
-- without a right to delete any key it likes, with which a command could be made to happen twice.
create function forget_keys(p_kind smallint, p_seconds bigint, p_most integer) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- This clock has stamped the keys too.
  before constant timestamptz := now() - greatest(p_seconds, 86400) * interval '1 second';
  forgotten integer;
begin
  if not pg_try_advisory_xact_lock(4993446646710) then
    return null;
  end if;
  delete from ${flyway:defaultSchema}.command_key
   where ctid = any (array(
           select k.ctid from ${flyway:defaultSchema}.command_key k
            where k.kind = p_kind and k.recorded_at < before
            order by k.recorded_at limit p_most));
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

revoke all on function forget_keys(smallint, bigint, integer) from public;
grant execute on function forget_keys(smallint, bigint, integer) to ${appRole};
