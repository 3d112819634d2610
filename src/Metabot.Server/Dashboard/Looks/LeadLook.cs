using System.Globalization;
using Metabot.Server.Http;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Dashboard.Looks;

// Leads, the newest first, and one of them with what was said last and what is waited for.
internal static class LeadLook
{
    private const int LastMessages = 100;

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapGet("/leads", ListAsync).WithQuery(LookQuery.Search, LookQuery.BeforeId, QueryField.Limit);
        bot.MapGet("/leads/{leadId}", GetAsync).WithQuery(LookQuery.BeforeId);
    }

    private static async Task<PageView<LeadView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var search = LookQuery.Search.Read(request);
        var limit = QueryField.ReadLimit(request);
        var window = await IdWindow.FindAsync(db.Leads, LookQuery.BeforeId.Read(request), cancellationToken);
        var isNumber = long.TryParse(search, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var page = await (isNumber ? db.Leads.Where(lead => lead.BotId == bot.Id && lead.Id == id) : WhereText(window.Apply(db.Leads, bot.Id), search)).AsNoTracking()
            .OrderByDescending(lead => lead.Id).Take(limit).ToListAsync(cancellationToken);
        return new([.. page.Select(lead => LeadView.Create(lead, bot))], isNumber ? null : window.FindNext(page, limit));
    }

    private static IQueryable<Lead> WhereText(IQueryable<Lead> leads, string? search)
    {
        var pattern = LookQuery.WritePattern(search);
        return search is null ? leads : leads.Where(lead =>
            EF.Functions.Like(lead.Name, pattern, LookQuery.Escape) || EF.Functions.Like(lead.Identification!, pattern, LookQuery.Escape));
    }

    private static async Task<LeadLookView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var lead = await db.Leads.AsNoTracking().FindRowAsync(request, bot, "leadId", cancellationToken);
        var dialog = await db.Dialogs.AsNoTracking().SingleOrDefaultAsync(row => row.LeadId == lead.Id, cancellationToken);
        var before = LookQuery.BeforeId.Read(request) ?? long.MaxValue;
        var messages = await db.Messages.AsNoTracking().Where(message => message.LeadId == lead.Id && message.Id < before)
            .OrderByDescending(message => message.Id).Take(LastMessages).ToListAsync(cancellationToken);
        return new LeadLookView(
            LeadView.Create(lead, bot),
            dialog is null ? null : DialogLookView.Create(dialog),
            [.. messages.Select(SpokenView.Create).Reverse()],
            messages.Count == LastMessages ? messages[^1].Id : null);
    }
}

// Next is the before_id of what was said before these messages.
internal sealed record LeadLookView(LeadView Lead, DialogLookView? Dialog, IReadOnlyList<SpokenView> Messages, long? Next);

internal sealed record SpokenView(ConversationView Message, long? JobId)
{
    public static SpokenView Create(Message message) => new(ConversationView.Create(message), message.JobId);
}

// Commands are counted from 1.
internal sealed record DialogLookView(string? Script, int? Command, IReadOnlyList<MenuLookView> Menu)
{
    public static DialogLookView Create(Dialog dialog)
    {
        var waiting = dialog.State.Frames is [.., var last] ? last : null;
        return new(
            waiting?.Script ?? dialog.State.Menu?.Script,
            waiting?.Command + 1,
            [.. (dialog.State.Menu?.Items ?? []).Select(item => new MenuLookView(item.Code, item.Caption))]);
    }
}

internal sealed record MenuLookView(string Code, string Caption);
