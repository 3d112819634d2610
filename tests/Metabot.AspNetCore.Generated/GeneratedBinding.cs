using Metabot;

namespace Orders.Generated;

/// <summary>Options that are bound by the configuration binding generator.</summary>
public static class GeneratedBinding
{
    public static IServiceCollection Configure(IServiceCollection services, IConfiguration section) => services
        .Configure<OrderClass>(section)
        .Configure<BotClientOptions>(section);

    public static OrderRecord? Record(IConfiguration section) => section.Get<OrderRecord>();

    public static OrderPlain? Plain(IConfiguration section) => section.Get<OrderPlain>();

    public static LocalOrder? Local(IConfiguration section) => section.Get<LocalOrder>();
}
