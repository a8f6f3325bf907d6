"""How members sign in, by django-allauth: nobody signs up from outside, every sign-in and every change of one is recorded."""
