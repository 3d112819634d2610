using System.Data.Common;

namespace Metabot.Server.Storage.Searching;

// How a database says what a script looks for. Columns, values and parameters come, and go, as SQL.
internal abstract class SearchDialect
{
    // After a text: compared by its characters, in whatever language the database is.
    public abstract string ByCharacter { get; }

    public virtual void Prepare(DbConnection connection)
    {
        // What it calls is there.
    }

    // Of what the script itself got wrong, in the database's words; null of anything else.
    public virtual string? FindMistake(Exception exception) => null;

    // The value of a key of a JSON object; null where there is none.
    public abstract string ReadMember(string column, string key);

    // What equals no number, and is not null, where it is none.
    public abstract string NumberOrOther(string value);

    public abstract string ReadFlag(string column);

    // What a text is beside a column of numbers.
    public abstract string ReadNumber(string text);

    // Rows of a JSON array, as the table has them.
    public abstract string SelectRows(string table, IReadOnlyList<string> columns, string array);
}
