using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Storage.Searching;

// SQLite knows of each value whether it is a number or a text, and looks at a number as a text, or the other way round, by itself.
internal sealed class SqliteSearch : SearchDialect
{
    public override string ByCharacter => "";

    public override void Prepare(DbConnection connection) => SearchFunctions.AddTo((SqliteConnection)connection);

    public override string ReadMember(string column, string key) =>
        $"(SELECT CASE \"type\" WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE \"value\" END FROM json_each(\"{column}\") WHERE \"key\" = {key})";

    public override string NumberOrOther(string value) => $"COALESCE({SearchFunctions.Number}({value}), {value})";

    public override string ReadFlag(string column) => column;

    public override string ReadNumber(string text) => text;

    public override string SelectRows(string table, IReadOnlyList<string> columns, string array) =>
        $"SELECT {string.Join(", ", columns.Select(column => $"\"value\" ->> '{column}'"))} FROM json_each({array})";
}
