using Npgsql;

namespace Metabot.Server.Storage.Searching;

// PostgreSQL compares like with like only, so what is in JSON is text, and a number is made of it where it is asked for.
internal sealed class PostgresSearch : SearchDialect
{
    // Made with the tables. Upper and lower case are those of Unicode, whatever the database's own language is; so long a text, or
    // such an exponent, would be more than the type takes.
    public const string Functions = $$"""
        CREATE FUNCTION {{SearchFunctions.Number}}(value text) RETURNS numeric LANGUAGE sql IMMUTABLE AS $f$
            SELECT CASE WHEN length(value) < 400 AND value ~ '^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?\s*$' THEN value::numeric END $f$;
        CREATE FUNCTION {{SearchFunctions.Like}}(pattern text, value text, ignores_case integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $f$
            SELECT CASE WHEN ignores_case = 1 THEN value COLLATE "und-x-icu" ILIKE pattern ESCAPE '' ELSE value COLLATE "C" LIKE pattern ESCAPE '' END $f$;
        CREATE FUNCTION {{SearchFunctions.Regexp}}(pattern text, value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $f$
            SELECT value COLLATE "und-x-icu" ~ pattern $f$;
        """;

    public override string ByCharacter => " COLLATE \"C\"";

    public override string? FindMistake(Exception exception) =>
        exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.InvalidRegularExpression } mistake ? mistake.MessageText : null;

    public override string ReadMember(string column, string key) => $"(\"{column}\"::json ->> {key})";

    public override string NumberOrOther(string value) =>
        $"COALESCE({SearchFunctions.Number}({value}), CASE WHEN {value} IS NOT NULL THEN 'NaN'::numeric END)";

    public override string ReadFlag(string column) => column + "::integer";

    public override string ReadNumber(string text) => $"{SearchFunctions.Number}({text})";

    public override string SelectRows(string table, IReadOnlyList<string> columns, string array) =>
        $"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM jsonb_populate_recordset(NULL::\"{table}\", {array}::jsonb)";
}
