using Riok.Mapperly.Abstractions;

namespace Orders.Generated;

/// <summary>Mappings that Mapperly writes; a member without a partner would be a warning of its.</summary>
[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Both)]
public static partial class GeneratedMapper
{
    public static partial LocalOrder ToLocal(OrderDto order);

    public static partial OrderDto FromLocal(LocalOrder order);

    public static partial OrderRecord ToRecord(OrderDto order);

    public static partial OrderDto FromRecord(OrderRecord order);

    public static partial OrderInit ToInit(OrderDto order);

    public static partial OrderDto FromInit(OrderInit order);

    public static partial OrderClass ToClass(OrderDto order);

    public static partial OrderDto FromClass(OrderClass order);

    public static partial OrderValue ToValue(OrderDto order);

    public static partial OrderDto FromValue(OrderValue order);
}
