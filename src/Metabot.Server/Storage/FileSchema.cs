namespace Metabot.Server.Storage;

// The tables of a new file as SQL: to derive them from the model takes EF Core a second of a start.
internal static class FileSchema
{
    private const string Name = "schema.sql";

    public static string Read()
    {
        using var stream = typeof(FileSchema).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
