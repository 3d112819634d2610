using Metabot;

namespace Orders.Generated;

/// <summary>A contract of the application itself: other generators do not see what ours adds to it, the running program does.</summary>
[BotScript("local_order")]
public partial record LocalOrder(string Name, int Count, DateOnly? Day = null);

/// <summary>What an application maps from and to.</summary>
public sealed record OrderDto(string Name, int Count, DateOnly? Day);
