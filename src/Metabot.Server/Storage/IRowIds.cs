namespace Metabot.Server.Storage;

// Ids of rows that scripts make: a script knows the id before its run is written, and one that fails leaves a gap.
internal interface IRowIds
{
    Task<long> NextAsync<T>(BotDb db)
        where T : class, IRow;
}
