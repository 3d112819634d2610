namespace Metabot;

/// <summary>
/// Schedules jobs in one bot (<c>POST /bots/{botId}/jobs/schedule</c>) and calls its own endpoints (<c>POST /bots/{botId}/call/{alias}</c>).
/// Instances are safe for concurrent use.
/// </summary>
public interface IBotClient
{
    /// <summary>Schedules a job with typed parameters.</summary>
    /// <param name="contract">The target's parameters: a value of a type with a target attribute.</param>
    /// <param name="options">When, for whom and on what condition; null means now, for no lead, always.</param>
    /// <param name="cancellationToken">Stops waiting; the job may have been accepted all the same.</param>
    /// <typeparam name="TContract">A partial type with <see cref="BotScriptAttribute"/>, <see cref="BotTriggerAttribute"/> or <see cref="BotBroadcastAttribute"/>.</typeparam>
    /// <returns>The server's answer.</returns>
    /// <exception cref="JobValidationException">A value can never be right; nothing was sent.</exception>
    /// <exception cref="MetabotSerializationException">A parameter cannot be written as JSON; nothing was sent.</exception>
    /// <exception cref="BotApiException">The server refused the job; derived types tell why.</exception>
    /// <exception cref="BotConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ScheduledJob> ScheduleAsync<TContract>(TContract contract, JobOptions? options = null, CancellationToken cancellationToken = default)
        where TContract : IJobContract;

    /// <summary>Schedules a job whose target is only known at run time.</summary>
    /// <param name="request">The target, its input and the options.</param>
    /// <param name="cancellationToken">Stops waiting; the job may have been accepted all the same.</param>
    /// <returns>The server's answer.</returns>
    /// <exception cref="JobValidationException">A value can never be right; nothing was sent.</exception>
    /// <exception cref="BotApiException">The server refused the job; derived types tell why.</exception>
    /// <exception cref="BotConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ScheduledJob> ScheduleAsync(JobRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls one of the bot's own endpoints (<c>POST /bots/{botId}/call/{alias}</c>) and waits for its answer.</summary>
    /// <param name="contract">The endpoint's parameters: a value of a partial type with <see cref="BotEndpointAttribute"/>.</param>
    /// <param name="cancellationToken">Stops waiting; the endpoint may have run all the same.</param>
    /// <typeparam name="TAnswer">What the attribute declares as the answer, <see cref="System.Text.Json.JsonElement"/> unless told otherwise.</typeparam>
    /// <returns>The answer, whatever it says: an endpoint's own <c>"success": false</c> is an answer like any other.</returns>
    /// <exception cref="JobValidationException">The alias can never be right; nothing was sent.</exception>
    /// <exception cref="MetabotSerializationException">A parameter cannot be written as JSON; nothing was sent.</exception>
    /// <exception cref="BotApiException">The server refused the call, or its answer is not what <typeparamref name="TAnswer"/> is read from.</exception>
    /// <exception cref="BotConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<TAnswer> CallAsync<TAnswer>(IEndpointContract<TAnswer> contract, CancellationToken cancellationToken = default);
}
