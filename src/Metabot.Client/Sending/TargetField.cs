namespace Metabot.Sending;

internal static class TargetField
{
    public static ReadOnlySpan<byte> Id(JobTargetKind kind) => kind switch
    {
        JobTargetKind.Script => "\"script_id\":"u8,
        JobTargetKind.Trigger => "\"trigger_id\":"u8,
        _ => "\"broadcast_id\":"u8,
    };

    public static ReadOnlySpan<byte> Code(JobTargetKind kind) => kind switch
    {
        JobTargetKind.Script => "\"script_code\":"u8,
        JobTargetKind.Trigger => "\"trigger_code\":"u8,
        _ => "\"broadcast_code\":"u8,
    };
}
