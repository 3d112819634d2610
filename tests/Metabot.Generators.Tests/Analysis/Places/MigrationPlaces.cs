namespace Metabot.Generators.Analysis.Places;

// The mistakes that are made in the bodies of untyped calls.
internal static class MigrationPlaces
{
    private static readonly Frames Body = new Frames()
        .In(Place.Argument, Posting("System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"/jobs/schedule\", §)"))
        .In(Place.ObjectInitializer, Posting("http.SendAsync(new(System.Net.Http.HttpMethod.Post, \"/jobs/schedule\") { Content = System.Net.Http.Json.JsonContent.Create(§) })"))
        .Not(Place.Attribute, "a body is no constant")
        .Not(Place.With, "a copy has the fields of the original")
        .Not(Place.DefaultArgument, "a caller may give another body")
        .Not(Place.CollectionExpression, "a collection expression makes no JSON object");

    public static IEnumerable<PlacedMistake> All { get; } =
    [
        .. new Frames()
            .In(Place.Argument, Posting("System.Net.Http.Json.HttpClientJsonExtensions.[|PostAsJsonAsync|](http, \"/jobs/schedule\", §)"))
            .In(Place.ObjectInitializer, Posting("http.[|SendAsync|](new(System.Net.Http.HttpMethod.Post, \"/jobs/schedule\") { Content = System.Net.Http.Json.JsonContent.Create(§) })"))
            .Not(Place.Attribute, "a call is no constant")
            .Not(Place.With, "the mistake is the call, which no copy makes")
            .Not(Place.DefaultArgument, "a call is no constant")
            .Not(Place.CollectionExpression, "a collection expression makes no JSON object")
            .Hold("MBOT6001", "new { script_code = \"x\", lead_id = 7 }"),
        .. Body.Hold("MBOT6002", "new { [|scriptCode|] = \"x\" }", "new { script_code = \"x\" }"),
    ];

    private static string Posting(string call) => Frames.Member($"async System.Threading.Tasks.Task M(System.Net.Http.HttpClient http)\n    {{\n        await {call};\n    }}");
}
