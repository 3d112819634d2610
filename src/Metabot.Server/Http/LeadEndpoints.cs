using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// This project's decision: the platform's leads come from a channel, here somebody has to make them.
internal static class LeadEndpoints
{
    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new("name", "string", "Ann", FieldSource.Project, "The lead's name.", Required: true),
        new("identification", "string", "ann@example.org", FieldSource.Project, "What the lead is known by in its channel."),
        new("channel_code", "string", "webhook", FieldSource.Project, "The channel in which the lead is written to, one of bot.json; without it messages stay in the outbox."),
        new("tags", "string", "vip,subscriber", FieldSource.Project, "Comma-separated tags to begin with."),
        new("attributes", "object", new Dictionary<string, object> { ["city"] = "Perm" }, FieldSource.Project, "Attributes to begin with; any JSON values."),
    ];

    private static readonly IReadOnlyCollection<string> Names = [.. Fields.Select(field => field.Name)];

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/leads", CreateAsync)
            .Describe("createLead", "Leads", "Create a lead", "The platform's leads come from a channel, here somebody has to make them (this project's decision).")
            .WithBody("NewLead", Fields)
            .ProducesNew<LeadView>();
        bot.MapGet("/leads", ListAsync)
            .Describe("listLeads", "Leads", "List leads", "Oldest first (this project's decision).")
            .ProducesPage<LeadView>();
        bot.MapGet("/leads/{leadId}", GetAsync)
            .Describe("getLead", "Leads", "Get a lead", "With its tags and attributes (this project's decision).")
            .Produces<LeadView>()
            .RefusesWith(404);
        bot.MapPatch("/leads/{leadId}", ChangeAsync)
            .Describe("changeLead", "Leads", "Change a lead", "What is left out stays as it is. Triggers hear of it (this project's decision).")
            .WithBody("LeadChange", LeadChange.Fields, [.. LeadChange.Fields.Where(field => field.Name is not ("status" or "is_mute"))])
            .ProducesChanged<LeadView>();
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, BotDb db, Commits commits, BotDefinition bot, ServerClock clock, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(await BodyReader.ReadAsync(request, cancellationToken), errors, Names);
        var lead = LeadFactory.Create(bot, fields.Required("name"), clock.Now);
        (lead.Identification, lead.ChannelCode) = (fields.NotBlank("identification"), fields.NotBlank("channel_code"));
        (lead.Tags, lead.Attributes) = ([.. fields.Tags("tags")], fields.Members("attributes"));
        errors.ThrowIfAny();
        db.Leads.Add(lead);
        await commits.SaveAsync(db);
        return TypedResults.Created($"{request.PathBase}/bots/{bot.Id}/leads/{lead.Id}", LeadView.Create(lead, bot));
    }

    private static Task<IReadOnlyList<LeadView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        db.Leads.PageAsync(request, bot, lead => LeadView.Create(lead, bot), cancellationToken);

    private static async Task<LeadView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        LeadView.Create(await db.Leads.AsNoTracking().FindRowAsync(request, bot, "leadId", cancellationToken), bot);

    private static async Task<LeadView> ChangeAsync(HttpRequest request, BotDefinition bot, LeadTurns turns, RunWriter writer, CancellationToken cancellationToken)
    {
        var change = LeadChange.Read(await BodyReader.ReadAsync(request, cancellationToken), bot);
        return await turns.RunAsync(bot, RouteId.Read(request, "leadId"), incoming: null, async (db, state) =>
        {
            change(state);
            await writer.CommitAsync(db, state);
            return LeadView.Create(state.Lead!, bot);
        }, cancellationToken);
    }
}
