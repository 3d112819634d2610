namespace Metabot.Server.Storage.Columns;

internal enum ColumnKind
{
    Number,
    Text,

    // 0 or 1, as the platform has it.
    Flag,
    Moment,
}

// A column of the platform's table by the platform's name, and where its value is here: in an object, and in the database.
internal sealed record Column<T>(string Name, ColumnKind Kind, string Field, Func<T, object?> Read);
