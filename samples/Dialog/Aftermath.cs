using Metabot;

namespace Dialog;

/// <summary>What the order of a dialog has set off: a status, a trigger, a row, an e-mail, a reminder; and a broadcast that reaches the guest now.</summary>
internal sealed class Aftermath(BotClient bot, long leadId)
{
    public async Task PlayAsync()
    {
        var email = await bot.ListMessagesAsync(leadId).LastAsync(message => message.Content?.Kind == MessageKind.Email);
        var lead = await bot.GetLeadAsync(leadId);
        var order = await bot.ListRowsAsync("orders").LastAsync();
        Console.WriteLine();
        Console.WriteLine($"Status     {lead.Name} is a {lead.Status}");
        Console.WriteLine($"Order      {string.Join(", ", order.Fields.Values)}");
        Console.WriteLine($"E-mail     to {string.Join(", ", email.Content!.To)}: {email.Content.Subject}");
        await ShowAsync("Trigger", await FindJobAsync("regular"));
        await ShowAsync("Reminder", (await bot.RunNowAsync(await FindJobAsync("ready"))).JobId);   // in the place of ten minutes
        await ShowAsync("Broadcast", (await bot.ScheduleCakeAsync()).JobId!.Value);
    }

    private async Task<long> FindJobAsync(string trigger) =>
        (await bot.ListAsync(new JobFilter { Target = JobTarget.ByCode(JobTargetKind.Trigger, trigger), LeadId = leadId }).FirstAsync()).JobId;

    // What the job sends, once it has run.
    private async Task ShowAsync(string what, long jobId)
    {
        await bot.WaitAsync(jobId);
        await foreach (var message in bot.ListMessagesAsync(leadId).Where(message => message.JobId == jobId))
        {
            Console.WriteLine($"{what,-10} {message.Text}");
        }
    }
}
