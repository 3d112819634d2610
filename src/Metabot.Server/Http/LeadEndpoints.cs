using Metabot.Server.Jobs;
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
    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/leads", CreateAsync)
            .Describe("createLead", "Leads", "Create a lead", "The platform's leads come from a channel, here somebody has to make them (this project's decision).")
            .WithBody("NewLead", LeadFields.ForNew, LeadFields.Example)
            .Produces<LeadView>(StatusCodes.Status201Created)
            .RefusesWith(400, 404, 413, 415, 503);
        bot.MapGet("/leads", ListAsync)
            .Describe("listLeads", "Leads", "List leads", "Oldest first (this project's decision).")
            .WithQuery(QueryField.AfterId, QueryField.Limit)
            .Produces<IReadOnlyList<LeadView>>()
            .RefusesWith(400, 404);
        bot.MapGet("/leads/{leadId}", GetAsync)
            .Describe("getLead", "Leads", "Get a lead", "With its tags and attributes (this project's decision).")
            .Produces<LeadView>()
            .RefusesWith(404);
        bot.MapPatch("/leads/{leadId}", UpdateAsync)
            .Describe("updateLead", "Leads", "Change a lead", "What is left out stays as it is. A lead that is switched off has its planned jobs cancelled (this project's decision).")
            .WithBody("LeadChanges", LeadFields.All, LeadFields.Example)
            .Produces<LeadView>()
            .RefusesWith(400, 404, 413, 415, 503);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, CancellationToken cancellationToken)
    {
        var fields = new LeadFields(await BodyReader.ReadAsync(request, cancellationToken), bot, isNew: true);
        var lead = new Lead { BotId = bot.Id, StatusId = bot.Statuses[0].Id, Name = fields.Name!, CreatedAt = clock.Now };
        fields.Write(new LeadEditor(lead, []), lead, bot);
        db.Leads.Add(lead);
        await db.SaveChangesAsync(CancellationToken.None);
        return TypedResults.Created($"/bots/{bot.Id}/leads/{lead.Id}", LeadView.Of(lead, bot));
    }

    private static Task<IReadOnlyList<LeadView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        db.Leads.PageAsync(request, bot, lead => LeadView.Of(lead, bot), cancellationToken);

    private static async Task<LeadView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        LeadView.Of(await db.Leads.AsNoTracking().FindRowAsync(request, bot, "leadId", cancellationToken), bot);

    // Not while a run works on the lead: each would write over what the other changed.
    private static async Task<LeadView> UpdateAsync(
        HttpRequest request, BotDb db, BotDefinition bot, RunLocks locks, JobControl control, ServerClock clock, CancellationToken cancellationToken)
    {
        var fields = new LeadFields(await BodyReader.ReadAsync(request, cancellationToken), bot, isNew: false);
        using var hold = await locks.EnterAsync([RouteId.Read(request, "leadId")], null);
        var lead = await db.Leads.FindRowAsync(request, bot, "leadId", cancellationToken);
        var events = new List<LeadEvent>();
        fields.Write(new LeadEditor(lead, events), lead, bot);
        lead.UpdatedAt = events.Count > 0 ? clock.Now : lead.UpdatedAt;
        await db.SaveChangesAsync(CancellationToken.None);
        if (lead.IsMute)
        {
            await control.CancelAllAsync(db, db.Jobs.Where(job => job.LeadId == lead.Id), "the lead was switched off");
        }

        return LeadView.Of(lead, bot);
    }
}
