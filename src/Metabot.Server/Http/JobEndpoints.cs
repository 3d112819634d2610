using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// Planning jobs.
internal static class JobEndpoints
{
    private const int LargestBatch = 1_000;

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/jobs/schedule", ScheduleAsync)
            .Describe("scheduleJob", "Jobs", "Schedule a job", "Runs a script, trigger or broadcast now, at a time, after a delay or periodically (the platform's documentation).")
            .WithBody("ScheduleJob", JobFields.All, JobFields.Example)
            .WithHeader(IdempotentCalls.Header, "A name of this call, 1 to 200 visible ASCII characters: repeated within 24 hours, the call gets the first one's answer and plans nothing; with another body it is refused (this project's decision).")
            .Produces<ScheduledView>()
            .RefusesWith(400, 404, 413, 415, 422, 503);
        bot.MapPost("/jobs/batch", ScheduleAllAsync)
            .Describe("scheduleJobs", "Jobs", "Schedule several jobs", $"At most {LargestBatch} of them; each is accepted, durably, or refused by itself, in the order of the body (this project's decision).")
            .WithBodyOf("ScheduleJob")
            .Produces<IReadOnlyList<BatchItemView>>()
            .RefusesWith(400, 404, 413, 415, 503);

        // Otherwise these would be ids of jobs.
        foreach (var path in new[] { "schedule", "batch", "cancel" })
        {
            bot.Map("/jobs/" + path, RefuseMethod).ExcludeFromDescription();
        }
    }

    private static StatusCodeHttpResult RefuseMethod(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    private static async Task<ScheduledView> ScheduleAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobReception reception, JobStore store, IdempotentCalls calls, CancellationToken cancellationToken)
    {
        using var span = Spans.StartAccept(bot.Id);
        var body = await BodyReader.ReadBytesAsync(request, cancellationToken);
        var key = ReadKey(request);
        if (key is not null && await calls.FindAsync(db, bot.Id, key, body) is { } earlier)
        {
            return new ScheduledView(true, earlier.Job.Id, earlier.Status);
        }

        var job = await reception.PlanAsync(db, bot, () => BodyReader.ReadObject(body), span);
        var call = key is null ? null : calls.Create(job, key, body);
        try
        {
            await store.AddAsync(db, [job], call);
            return new ScheduledView(true, job.Id, job.Status);
        }
        catch (DbUpdateException) when (call is not null)
        {
            // Another call with the same key was faster, and nothing of this one is stored.
            db.ChangeTracker.Clear();
            if (await calls.FindAsync(db, bot.Id, key!, body) is { } first)
            {
                return new ScheduledView(true, first.Job.Id, first.Status);
            }

            throw;
        }
    }

    private static async Task<IReadOnlyList<BatchItemView>> ScheduleAllAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobReception reception, JobStore store, CancellationToken cancellationToken)
    {
        using var span = Spans.StartAccept(bot.Id);
        var items = BodyReader.ReadArray(await BodyReader.ReadBytesAsync(request, cancellationToken));
        if (items.GetArrayLength() > LargestBatch)
        {
            throw RequestRefusedException.BadRequest("body", $"the body has {items.GetArrayLength()} jobs; send at most {LargestBatch} at once");
        }

        var planned = new List<(Job? Job, IReadOnlyList<FieldError> Errors)>();
        foreach (var item in items.EnumerateArray())
        {
            planned.Add(await PlanAsync(item));
        }

        await store.AddAsync(db, [.. planned.Select(each => each.Job).OfType<Job>()]);
        return [.. planned.Select(each => BatchItemView.Create(each.Job, each.Errors))];

        async Task<(Job?, IReadOnlyList<FieldError>)> PlanAsync(JsonElement item)
        {
            try
            {
                return (await reception.PlanAsync(db, bot, () => item), []);
            }
            catch (RequestRefusedException refusal)
            {
                return (null, refusal.Errors);
            }
        }
    }

    private static string? ReadKey(HttpRequest request)
    {
        var key = request.Headers[IdempotentCalls.Header];
        return key.Count == 0 ? null
            : KeyText.WhyNot(key.ToString()) is { } why
                ? throw RequestRefusedException.BadRequest(IdempotentCalls.Header, RuleText.Fill(Rule.BadKey.Message, IdempotentCalls.Header, why))
            : key.ToString();
    }
}
