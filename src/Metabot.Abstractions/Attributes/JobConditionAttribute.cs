namespace Metabot;

/// <summary>
/// Marks a string parameter, property or field as the JavaScript of a job's condition (a function body, where a
/// top-level <c>return</c> is normal), so that the analyzers check constants assigned to it (rules MBOT3xxx).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class JobConditionAttribute : Attribute;
