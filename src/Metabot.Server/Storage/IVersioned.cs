namespace Metabot.Server.Storage;

// A row that is read, changed elsewhere and written whole: a writer who read an older version is refused, and runs again.
internal interface IVersioned
{
    long Version { get; set; }
}
