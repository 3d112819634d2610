namespace Metabot.Language;

// host.d.ts, read once.
internal static class HostLanguage
{
    private const string Resource = "host.d.ts";

    private static readonly Lazy<HostDeclarations> Read = new(() => DeclarationReader.Read(Text));

    public static HostDeclarations Declarations => Read.Value;

    public static string Text
    {
        get
        {
            using var stream = typeof(HostLanguage).Assembly.GetManifestResourceStream(Resource)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
