using Metabot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Metabot;

/// <summary>Plans jobs inside of a unit of work: they reach the bot when it is committed, and only then.</summary>
public static class BotOutbox
{
    /// <summary>Adds a job with typed parameters to what the context saves. It is sent soon after the commit, and again until the bot has answered.</summary>
    /// <param name="db">A context whose model has <see cref="BotOutboxModel.AddBotOutbox"/>, of a type registered by <see cref="BotOutboxServices.AddBotOutbox{TContext}"/>.</param>
    /// <param name="contract">The target's parameters: a value of a type with a target attribute.</param>
    /// <param name="options">When, for whom and on what condition; null means as soon as it is sent, for no lead, always. <see cref="JobOptions.RunAfter"/> counts from when the bot has it. Without an <see cref="JobOptions.IdempotencyKey"/> the job gets one.</param>
    /// <param name="bot">The name of the client's registration; null for the one without a name.</param>
    /// <typeparam name="TContract">A partial type with <see cref="BotScriptAttribute"/>, <see cref="BotTriggerAttribute"/> or <see cref="BotBroadcastAttribute"/>.</typeparam>
    /// <exception cref="JobValidationException">A value can never be right; nothing was added.</exception>
    /// <exception cref="MetabotSerializationException">A parameter cannot be written as JSON; nothing was added.</exception>
    /// <exception cref="InvalidOperationException">The context has no outbox; the message says what is missing.</exception>
    public static void ScheduleJob<TContract>(this DbContext db, TContract contract, JobOptions? options = null, string? bot = null)
        where TContract : IJobContract
    {
        ArgumentNullException.ThrowIfNull(contract);
        var outbox = OutboxOfContext.Find(db);
        outbox.Add(db, JobBody.Write(contract, options, outbox.FindZone(bot)), options?.IdempotencyKey, bot);
    }

    /// <summary>Adds a job whose target is only known at run time to what the context saves.</summary>
    /// <param name="db">A context whose model has <see cref="BotOutboxModel.AddBotOutbox"/>, of a type registered by <see cref="BotOutboxServices.AddBotOutbox{TContext}"/>.</param>
    /// <param name="request">The target, its input and the options.</param>
    /// <param name="bot">The name of the client's registration; null for the one without a name.</param>
    /// <exception cref="JobValidationException">A value can never be right; nothing was added.</exception>
    /// <exception cref="InvalidOperationException">The context has no outbox; the message says what is missing.</exception>
    public static void ScheduleJob(this DbContext db, JobRequest request, string? bot = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outbox = OutboxOfContext.Find(db);
        outbox.Add(db, JobBody.Write(request, outbox.FindZone(bot)), request.IdempotencyKey, bot);
    }
}
