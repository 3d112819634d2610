using Metabot.Json;

namespace Metabot;

/// <summary>
/// The parameters of a script, trigger or broadcast, able to name their target and to write themselves as JSON. The
/// generator implements it on partial types with one of the target attributes; writing it by hand is never needed.
/// </summary>
public interface IJobContract
{
    /// <summary>The target and the defaults that the attribute declares; the same instance for every value of the type.</summary>
    /// <remarks>A method, because binders take properties for data: the configuration binding generator does even where the interface is implemented explicitly.</remarks>
    JobContract GetContract();

    /// <summary>Writes the parameters as one JSON object (wire field <c>script_request_params</c>).</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <exception cref="MetabotSerializationException">A value cannot be written as JSON.</exception>
    void WriteParams(JobJsonWriter writer);
}
