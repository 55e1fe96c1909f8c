package social.skein;
public final class Skein { static void main(String[] a){ } }
