namespace Metabot.Server.Storage;

// A row whose id RowIds gives.
internal interface IRow
{
    long Id { get; }
}
