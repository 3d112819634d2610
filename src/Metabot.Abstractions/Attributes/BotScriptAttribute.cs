namespace Metabot;

/// <summary>Declares the annotated type as the parameters of a bot's script and has its typed <c>ScheduleAsync</c> calls generated.</summary>
/// <remarks>
/// The script is named by <c>script_code</c> or <c>script_id</c> on the wire (the platform's documentation).
/// <para>
/// On .NET Standard 2.0 and .NET Framework a positional record or an <c>init</c> accessor gives CS0518, because these lack
/// <c>System.Runtime.CompilerServices.IsExternalInit</c>, and <c>required</c> gives CS0656. Add the package PolySharp, which brings the types, declare
/// <c>internal static class IsExternalInit { }</c> in that namespace yourself, or write a class whose properties have a <c>set</c>.
/// </para>
/// </remarks>
/// <example><code>[BotScript("welcome")] public partial record WelcomeParams(string FirstName);</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class BotScriptAttribute : BotTargetAttribute
{
    /// <summary>For naming the script by <see cref="BotTargetAttribute.Id"/> or <see cref="BotTargetAttribute.Code"/>.</summary>
    public BotScriptAttribute()
    {
    }

    /// <summary>Names the script by its code name.</summary>
    /// <param name="code">The code name, not blank, without surrounding white space.</param>
    public BotScriptAttribute(string code) => Code = code;

    /// <summary>Names the script by its id.</summary>
    /// <param name="id">The id, greater than zero.</param>
    public BotScriptAttribute(long id) => Id = id;
}
