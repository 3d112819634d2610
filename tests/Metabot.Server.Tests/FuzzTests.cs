using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Metabot.Server.Tests;

/// <summary>Bodies that somebody has damaged: never status 500, never a hang. METABOT_FUZZ says how many, 2,000 unless it does.</summary>
public class FuzzTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private const int Seed = 20270121;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly (string Path, string Body)[] Originals =
    [
        ("jobs/schedule", """{"script_code":"silent","run_after_sec":86400,"is_periodic":false,"script_request_params":{"a":[1,2.5,"ж",null,{"b":true}]},"job_key":"k"}"""),
        ("jobs/schedule", """{"trigger_id":17,"lead_id":1,"run_at":"2099-01-21 21:00:00","add_tags":"a,b","remove_tags":"c"}"""),
        ("jobs/schedule", """{"script_id":1,"run_after_sec":86400,"condition_script_code":"if (leadId == 135) { return [[:isVip:]]; } return false;"}"""),
        ("jobs/batch", """[{"script_code":"silent","run_after_sec":86400},{"broadcast_code":"spring_sale","run_after_sec":86400}]"""),
        ("jobs/cancel", """{"kind":"script","target":"welcome","lead_id":1,"job_key":"k"}"""),
        ("leads", """{"name":"Ann","identification":"ann","tags":"a,b","attributes":{"city":"Perm"}}"""),
        ("leads/1/messages", """{"text":"hello","payload":{"a":1}}"""),
        ("tickets", """{"fields":{"subject":"Broken kettle"}}"""),
        ("call/nothing", """{"script_request_params":{"a":1}}"""),
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800", ",", ":", "null", "true", "-1", "1e999", "99999999999999999999", "0.1", "\u0000", "\uFEFF", "é", "😀", "<!--", "a=>", "[[:", "((((", "`${", "/*", "//", "2027-02-30 25:00:00",
    ];

    [Fact]
    public async Task Damaged_bodies_are_refused_or_taken_and_nothing_else()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("METABOT_FUZZ"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 2_000;
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            var random = new Random(Seed + number);
            var (path, original) = Originals[random.Next(Originals.Length)];
            var body = Damage(Encoding.UTF8.GetBytes(original), random);
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

            var answer = await fixture.Bot.PostAsync(path, content).WaitAsync(Longest, CancellationToken.None);

            Assert.True(answer.Status is 200 or 201 or 400 or 404 or 422, $"{number}: {answer.Status} for {path} {Encoding.UTF8.GetString(body)}\n{answer.Text}");
        });
    }

    private static byte[] Damage(byte[] body, Random random)
    {
        var damaged = body.ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(damaged.Count + 1);
            switch (random.Next(5))
            {
                case 0 when at < damaged.Count:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(8), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 3:
                    damaged.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), random.Next(200)).SelectMany(bytes => bytes));
                    break;
                default:
                    damaged.InsertRange(at, damaged.GetRange(0, random.Next(damaged.Count + 1)));
                    break;
            }
        }

        return [.. damaged];
    }
}
