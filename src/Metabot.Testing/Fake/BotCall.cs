using System.Text;
using Metabot.Testing.Fake;

namespace Metabot.Testing;

/// <summary>One call as a bot would have got it.</summary>
public class BotCall
{
    internal BotCall(CallDraft draft, int number, string path, ReadOnlyMemory<byte> json)
    {
        (Number, Path, Utf8Json) = (number, path, json);
        (Contract, Target, Alias, Options) = (draft.Contract, draft.Target, draft.Alias, draft.Options);
    }

    private protected BotCall(BotCall other)
    {
        (Number, Path, Utf8Json) = (other.Number, other.Path, other.Utf8Json);
        (Contract, Target, Alias, Options) = (other.Contract, other.Target, other.Alias, other.Options);
    }

    /// <summary>Its place among the calls, from 1 on.</summary>
    public int Number { get; }

    /// <summary>What was sent: a contract, or a <see cref="JobRequest"/>. Of a class the instance itself; <see cref="Json"/> is how it was then.</summary>
    public object Contract { get; }

    /// <summary>What a job runs; null for the call of an endpoint.</summary>
    public JobTarget? Target { get; }

    /// <summary>The endpoint's alias; null for a job.</summary>
    public string? Alias { get; }

    /// <summary>
    /// The options in force, a copy: the call's own and, where it left one out, what the contract's attribute declares. Null for the call of
    /// an endpoint.
    /// </summary>
    public JobOptions? Options { get; }

    /// <summary>The address behind <c>/bots/{botId}/</c>: <c>jobs/schedule</c>, or <c>call/</c> and the alias.</summary>
    public string Path { get; }

    /// <summary>The body, byte for byte as the real client sends it.</summary>
    public ReadOnlyMemory<byte> Utf8Json { get; }

    /// <summary>The body as text, exactly as it is sent.</summary>
    public string Json => Encoding.UTF8.GetString(Utf8Json.Span);

    /// <summary>For example <c>1. script "welcome" {"script_code":"welcome","lead_id":135}</c>; a long body is cut.</summary>
    public override string ToString() => CallText.Describe(this);
}

/// <summary>One call whose contract is of a known type.</summary>
/// <typeparam name="TContract">The contract's type, or <see cref="JobRequest"/>.</typeparam>
public sealed class BotCall<TContract> : BotCall
    where TContract : notnull
{
    internal BotCall(BotCall call)
        : base(call) => Contract = (TContract)call.Contract;

    /// <summary>What was sent.</summary>
    public new TContract Contract { get; }

    /// <summary>Takes the call apart: <c>var (welcome, options) = bot.Single&lt;WelcomeParams&gt;();</c>.</summary>
    /// <param name="contract">What was sent.</param>
    /// <param name="options">The options in force; null for the call of an endpoint.</param>
    public void Deconstruct(out TContract contract, out JobOptions? options) => (contract, options) = (Contract, Options);
}
