namespace Metabot;

/// <summary>Declares the annotated type as the parameters of one of a bot's own endpoints and has its typed <c>CallAsync</c> calls generated.</summary>
/// <remarks>
/// The endpoint is a piece of the bot's JavaScript that answers <c>POST /bots/{botId}/call/{alias}</c>; the parameters travel as
/// <c>script_request_params</c>, as a job's do. Address and envelope are those of public code that calls the platform; that the answer's
/// type is declared here is this project's decision.
/// </remarks>
/// <example><code>
/// [BotEndpoint("register_lead", Answer = typeof(Registered))] public partial record RegisterLead(string Phone);
/// public record Registered(bool Success, long LeadId);
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class BotEndpointAttribute : Attribute
{
    /// <summary>Names the endpoint.</summary>
    /// <param name="alias">The endpoint's alias in the bot, for example <c>register_lead</c> or <c>cjm/import</c>; slashes only between its parts.</param>
    public BotEndpointAttribute(string alias) => Alias = alias;

    /// <summary>The endpoint's alias, as written in the bot.</summary>
    public string Alias { get; }

    /// <summary>
    /// What the endpoint answers, any type that a contract's parameter can have; null, the default, for <see cref="System.Text.Json.JsonElement"/>.
    /// It is read with the same names and rules as a contract is written.
    /// </summary>
    public Type? Answer { get; set; }
}
