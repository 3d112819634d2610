using System.Diagnostics.CodeAnalysis;
using Metabot.Json;

namespace Metabot;

/// <summary>
/// The parameters of a bot's endpoint, able to name it, to write themselves as JSON and to read its answer. The generator implements it
/// on partial types with <see cref="BotEndpointAttribute"/>; writing it by hand is never needed.
/// </summary>
/// <typeparam name="TAnswer">What the endpoint answers.</typeparam>
public interface IEndpointContract<TAnswer>
{
    /// <summary>The endpoint's alias, for example <c>register_lead</c>.</summary>
    /// <remarks>A method for the reason that <see cref="IJobContract.GetContract"/> is one.</remarks>
    string GetAlias();

    /// <summary>Writes the parameters as one JSON object (wire field <c>script_request_params</c>).</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <exception cref="MetabotSerializationException">A value cannot be written as JSON.</exception>
    void WriteParams(JobJsonWriter writer);

    /// <summary>Reads what the endpoint answered. Never throws, whatever the JSON holds.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8.</param>
    /// <param name="answer">The answer, or the type's default where the JSON does not fit.</param>
    /// <returns>Whether the JSON fits.</returns>
    bool TryReadAnswer(ReadOnlySpan<byte> utf8Json, [MaybeNullWhen(false)] out TAnswer answer);
}
