-- A survey without keys may have been closed and read before its database was restored from a backup.
update survey set settled = true where cancel_reason = 'keys-lost';
