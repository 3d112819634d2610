using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.CodeFixes.Migration;

/// <summary>300 calls in five styles, all fixed at once: a listener on the loopback gets the same JSON from the program before and after, and the same input byte for byte.</summary>
public class SeededMigrationTests
{
    private const int CallsEach = 10;

    public static TheoryData<CallStyle, int> Programs { get; } = Combine();

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Before_and_after_the_bot_gets_the_same_bodies(CallStyle style, int program)
    {
        var source = Program(style, SeedsOf(program));
        var migrated = await FixedProgram.OfAllAsync(source, TestContext.Current.CancellationToken);
        Assert.All(SeedsOf(program), seed => Assert.Equal(!SeededCall.IsLeftAlone(style, seed), IsTyped(migrated, seed)));
        var (before, after) = (await SentByAsync(source), await SentByAsync(migrated));
        Assert.Equal(CallsEach, before.Count);
        Assert.Equal(CallsEach, after.Count);
        foreach (var (old, typed) in before.Zip(after))
        {
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(old), JsonNode.Parse(typed)), $"{old}\n{typed}\n{migrated}");
            Assert.Equal(InputOf(old), InputOf(typed));
        }
    }

    // The job's input byte for byte: order and digits as they were. Only white space of a text by hand and the escapes of a serializer's own encoder differ,
    // and around the input the order of the job's own fields, which is the client's.
    private static string InputOf(string body)
    {
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            using var json = JsonDocument.Parse(body);
            json.RootElement.GetProperty("script_request_params").WriteTo(writer);
        }

        return Encoding.UTF8.GetString(written.ToArray());
    }

    private static TheoryData<CallStyle, int> Combine()
    {
        var data = new TheoryData<CallStyle, int>();
        foreach (var style in Enum.GetValues<CallStyle>())
        {
            Enumerable.Range(0, 6).ToList().ForEach(program => data.Add(style, program));
        }

        return data;
    }

    private static async Task<IReadOnlyList<string>> SentByAsync(string source)
    {
        var compiled = Compiled.From(source);
        await using var recorder = new BodyRecorder();
        using var http = new HttpClient { BaseAddress = recorder.Address };
        var bot = new BotClient(http, new BotClientOptions { BaseAddress = http.BaseAddress, BotId = 42, Token = "t" });
        var run = compiled.Load().GetType("C")!.GetMethod("RunAsync")!;
        await (Task)run.Invoke(null, [http, bot, "Анна", 135L])!;
        return recorder.Bodies;
    }

    private static IReadOnlyList<int> SeedsOf(int program) => [.. Enumerable.Range(program * CallsEach, CallsEach)];

    private static bool IsTyped(string source, int seed)
    {
        var method = source[source.IndexOf($"Task M{seed}(", StringComparison.Ordinal)..];
        return method[..method.IndexOf("\n    }", StringComparison.Ordinal)].Contains("bot.ScheduleAsync(", StringComparison.Ordinal);
    }

    private static string Program(CallStyle style, IReadOnlyList<int> seeds)
    {
        const string Parameters = "HttpClient http, IBotClient bot, string name, long lead";
        var methods = seeds.Select(seed => $"static async Task M{seed}({Parameters})\n    {{\n        {SeededCall.Write(style, seed)}\n    }}");
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Metabot;

            internal static class C
            {
                private static HttpClient Client = null!;

                public static async Task RunAsync(HttpClient http, IBotClient bot, string name, long lead)
                {
                    Client = http;
                    {{string.Join("\n", seeds.Select(seed => $"await M{seed}(http, bot, name, lead);"))}}
                }

                {{string.Join("\n\n", methods)}}

                static Task PostJsonAsync(this string url, object body) => Client.PostAsync(url, JsonContent.Create(body));
            }
            """;
    }
}
