using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Metabot.Server.Dashboard;

// The files of the dashboard, which are in the assembly: nothing comes from elsewhere.
internal static class DashboardAssets
{
    private const string Prefix = "dashboard/";
    private const string Page = "index.html";

    private static readonly Dictionary<string, Asset> Assets = Read(typeof(DashboardAssets).Assembly);

    // Whoever calls the API by a wrong address is no browser, and gets 404 as everywhere.
    public static IResult GetPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) ? Get(Page) : TypedResults.NotFound();

    public static IResult Get(string file) => Assets.TryGetValue(file, out var asset)
        ? TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: asset.Tag)
        : TypedResults.NotFound();

    private static Dictionary<string, Asset> Read(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], name => Read(assembly.GetManifestResourceStream(name)!, name));

    private static Asset Read(Stream resource, string name)
    {
        using var content = new MemoryStream();
        using (resource)
        {
            resource.CopyTo(content);
        }

        var bytes = content.ToArray();
        return new Asset(bytes, FindType(name), new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes)[..8])}\""));
    }

    private static string FindType(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The dashboard has a file '{name}', and '{other}' has no content type here."),
    };

    private sealed record Asset(byte[] Content, string ContentType, EntityTagHeaderValue Tag);
}
