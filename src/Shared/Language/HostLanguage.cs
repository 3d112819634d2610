namespace Metabot.Language;

// host.d.ts and builtins.d.ts, each read once.
internal static class HostLanguage
{
    private static readonly Lazy<HostDeclarations> Host = new(() => DeclarationReader.Read(Text));

    private static readonly Lazy<HostDeclarations> OfJavaScript = new(() => DeclarationReader.Read(ReadResource("builtins.d.ts")));

    public static HostDeclarations Declarations => Host.Value;

    // What JavaScript has without a bot.
    public static HostDeclarations BuiltIns => OfJavaScript.Value;

    public static string Text => ReadResource("host.d.ts");

    private static string ReadResource(string name)
    {
        using var stream = typeof(HostLanguage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
